package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openide.util.lookup.Lookups;

class LookupServicesTest {

    private final LookupServices services = new LookupServices(Lookups.fixed("a", "b", 7));

    @Test
    void everyImplementationIsFound() {
        assertThat(services.all(String.class)).containsExactly("a", "b");
        assertThat(services.all(Long.class)).isEmpty();
        assertThat(services.one(Integer.class)).isEqualTo(7);
    }

    @Test
    void theOneImplementationIsTheOnlyOne() {
        assertThatThrownBy(() -> services.one(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 implementations of java.lang.String");
    }
}
