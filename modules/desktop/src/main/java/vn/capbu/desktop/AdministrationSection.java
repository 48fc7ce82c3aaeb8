package vn.capbu.desktop;

import java.util.List;
import vn.capbu.kernel.Workspace;

/**
 * A part of the administration window that a feature owns: its campaigns, calendars, limits. Registered by
 * {@code @ServiceProvider(service = AdministrationSection.class, position = N)}; the window lists the sections in the order of their
 * positions. A feature that isn't there has no section, and nothing is shown in its place. Only administrators see the window.
 *
 * <p>The console's own positions: 100 campaigns, 200 authorities, 300 calendars, 400 policies of complaints, 500 targets, 600 try limits,
 * 700 custody.
 */
public interface AdministrationSection {

    /** A name for tests; never shown, never changed. */
    String id();

    /** The heading, in the operator's language. */
    String title();

    /**
     * Reads what there is to administer. On a background thread, each time the section is shown or something was kept.
     *
     * @return the settings, each with its versions; possibly none
     * @throws Exception what went wrong: the window says so in the section's place, and logs it once
     */
    List<AdministeredSetting> read(Workspace workspace) throws Exception;
}
