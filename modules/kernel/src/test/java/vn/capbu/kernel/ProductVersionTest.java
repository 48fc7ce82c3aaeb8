package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductVersionTest {

    @Test
    void isTheOneOfTheBuild() {
        assertThat(ProductVersion.current()).matches("[0-9]+[.][0-9]+[.][0-9]+.*");
    }
}
