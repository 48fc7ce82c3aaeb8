package vn.capbu.renewal.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.renewal.Architecture;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.KnownModule;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.model.ModuleFields;

class ModulesModelTest {

    private final ModulesModel model = new ModulesModel();
    private int told;

    @BeforeEach
    void load() {
        model.load(List.of(module("v4"), module("v5")));
        model.addListener(() -> told++);
    }

    @Test
    void nothingIsChangedAtFirst() {
        assertThat(model.isChanged()).isFalse();
        assertThat(model.isValid()).isTrue();
        assertThat(model.selected()).map(ModuleFields::name).contains("v4");
    }

    @Test
    void anEditIsAppliedOnce() {
        model.edit(renamed("v6"));
        assertThat(told).isEqualTo(1);
        assertThat(model.isChanged()).isTrue();

        assertThat(model.apply()).extracting(TokenModule::name).containsExactly("v6", "v5");
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void whatCanNotBeStoredIsAnEditAgain() {
        List<TokenModule> before = model.saved();
        model.edit(renamed("v6"));
        model.apply();
        model.applyFailed(before);

        assertThat(model.isChanged()).isTrue();
        assertThat(model.selected()).map(ModuleFields::name).contains("v6");
    }

    @Test
    void droppedEditsAreForgotten() {
        model.add();
        model.edit(renamed("v9"));
        model.drop();

        assertThat(model.isChanged()).isFalse();
        assertThat(model.all()).extracting(ModuleFields::name).containsExactly("v4", "v5");
    }

    @Test
    void theSameNameTwiceAndAnEmptyOneAreNotValid() {
        model.edit(renamed(" V5 "));
        assertThat(model.isValid()).isFalse();
        assertThat(model.twice()).contains("v5");

        model.edit(renamed(""));
        assertThat(model.isValid()).isFalse();
        assertThat(model.twice()).isEmpty();
    }

    @Test
    void foundModulesGetAFreeName() {
        model.add(List.of(found("/usr/lib/v5.so"), found("/opt/v5.so")));
        assertThat(model.all())
                .extracting(ModuleFields::name)
                .containsExactly("v4", "v5", "v5 2", "v5 3");
        assertThat(model.selectedIndex()).isEqualTo(3);
        assertThat(model.selected()).map(ModuleFields::shortest).contains(3);
    }

    @Test
    void theOrderIsChangedByMoving() {
        assertThat(model.canMove(-1)).isFalse();
        model.move(1);
        assertThat(model.all()).extracting(ModuleFields::name).containsExactly("v5", "v4");
        assertThat(model.selectedIndex()).isEqualTo(1);
        assertThat(model.canMove(1)).isFalse();
        assertThat(model.isChanged()).isTrue();

        model.removeSelected();
        model.removeSelected();
        assertThat(model.selected()).isEmpty();
        assertThat(model.apply()).isEmpty();
    }

    @Test
    void fieldsBecomeTheirModuleAndBack() {
        TokenModule module =
                new TokenModule(
                        "v5",
                        "/usr/lib/v5.so",
                        "v5",
                        Map.of("A", "1", "B", "x=y"),
                        8,
                        "/opt/java32/bin/java",
                        TokenModule.Isolation.ONE_AT_A_TIME,
                        false,
                        new ModuleQuirks(
                                ModuleQuirks.UsualTime.ofSeconds(3, 12),
                                1500,
                                16,
                                true,
                                true,
                                true,
                                "ghi chú"));
        assertThat(ModuleFields.of(module).toModule()).contains(module);
    }

    private ModuleFields renamed(String name) {
        TokenModule module = module("x");
        ModuleFields fields = ModuleFields.of(module);
        return new ModuleFields(
                name,
                fields.library(),
                fields.deviceVersion(),
                true,
                5,
                "",
                "",
                false,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                "");
    }

    private static FoundModule found(String library) {
        KnownModule known =
                new KnownModule(
                        "f",
                        "V",
                        "F",
                        Set.of(),
                        5,
                        false,
                        new ModuleQuirks(
                                ModuleQuirks.UsualTime.ofSeconds(3, 12),
                                0,
                                0,
                                false,
                                false,
                                false,
                                ""),
                        Map.of());
        return new FoundModule(
                known,
                Path.of(library),
                new LibraryHeader(LibraryHeader.Format.ELF, Set.of(Architecture.X86_64)),
                LibraryHeader.Fit.FITS,
                null,
                null);
    }

    static TokenModule module(String name) {
        return new TokenModule(
                name,
                "/usr/lib/" + name + ".so",
                "",
                Map.of(),
                5,
                null,
                TokenModule.Isolation.PROCESS_PER_TOKEN);
    }
}
