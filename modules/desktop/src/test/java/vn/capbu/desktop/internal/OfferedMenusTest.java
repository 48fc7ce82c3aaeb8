package vn.capbu.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileSystem;
import org.openide.filesystems.FileUtil;
import org.openide.filesystems.MultiFileSystem;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;

/** Menus and shortcuts over a layer like those of the modules. */
class OfferedMenusTest {

    private final OfferedMenus menus = new OfferedMenus();
    private final FileSystem layer = FileUtil.createMemoryFileSystem();
    private FileObject config;

    @BeforeEach
    void fill() throws IOException {
        shadow("Menu/Token/vn-capbu-renewal-ui-RenewAll", "vn-capbu-renewal-ui-RenewAll");
        shadow("Shortcuts/D-ENTER", "vn-capbu-renewal-ui-RenewAll");
        shadow("Menu/Token/vn-capbu-renewal-ui-Decide", "vn-capbu-renewal-ui-Decide");
        shadow("Menu/Help/vn-capbu-desktop-About", "vn-capbu-desktop-About");
        shadow("Menu/File/foreign", "org-foreign-Action");
        config = new MultiFileSystem(menus, layer).getRoot();
    }

    private void shadow(String path, String action) throws IOException {
        FileUtil.createData(layer.getRoot(), path + ".shadow")
                .setAttribute("originalFile", "Actions/Any/" + action + ".instance");
    }

    private Set<String> offeredTo(Role... roles) {
        Operator operator = new Operator("x", Set.copyOf(Arrays.asList(roles)));
        menus.offer(config, operator::may);
        Set<String> offered = new java.util.TreeSet<>();
        for (String folder : new String[] {"Menu/Token", "Menu/Help", "Menu/File", "Shortcuts"}) {
            for (FileObject file : config.getFileObject(folder).getChildren()) {
                offered.add(file.getName().replace("vn-capbu-", ""));
            }
        }
        return offered;
    }

    @Test
    void eachRoleIsOfferedItsOwnAndTheNextOneWhatIsItsOwn() {
        assertThat(offeredTo(Role.AUDITOR)).containsExactly("desktop-About", "foreign");
        assertThat(offeredTo(Role.SUPERVISOR))
                .containsExactly("desktop-About", "foreign", "renewal-ui-Decide");
        assertThat(offeredTo(Role.DESK_OPERATOR))
                .containsExactly("D-ENTER", "desktop-About", "foreign", "renewal-ui-RenewAll");
        assertThat(offeredTo(Role.DESK_OPERATOR, Role.SUPERVISOR)).hasSize(5);
        assertThat(offeredTo()).containsExactly("desktop-About", "foreign");
    }
}
