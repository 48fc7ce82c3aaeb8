package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TaxCode;

class NavigatorTest {

    private static final TaxCode TAX_CODE = new TaxCode("0100109106");

    private final List<Destination> opened = new ArrayList<>();

    @Test
    void opensWhatAFeatureOwns() {
        Navigator navigator = navigator(new Cards());

        assertThat(navigator.canOpen(new Destination.SubscriberCard(TAX_CODE))).isTrue();
        assertThat(navigator.openSubscriber(TAX_CODE)).isTrue();
        assertThat(opened).containsExactly(new Destination.SubscriberCard(TAX_CODE));
    }

    @Test
    void saysWhatNobodyOwns() {
        assertThat(navigator(new Cards()).openSearch("bình minh")).isFalse();
        assertThat(navigator().canOpen(new Destination.SubscriberCard(TAX_CODE))).isFalse();
        assertThat(opened).isEmpty();
    }

    private static Navigator navigator(DestinationOpener... openers) {
        return new Navigator(
                new Services() {
                    @Override
                    public <T> List<T> all(Class<T> spi) {
                        return List.of(openers).stream().map(spi::cast).toList();
                    }
                });
    }

    private final class Cards implements DestinationOpener {

        @Override
        public boolean opens(Destination destination) {
            return destination instanceof Destination.SubscriberCard;
        }

        @Override
        public void open(Destination destination) {
            opened.add(destination);
        }
    }
}
