package vn.capbu.complaints.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBox;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.SmallForm;

/** The check-list of a dossier: what is ticked is there. Event dispatch thread only. */
final class PaperList {

    private final Names names;
    private final Map<CodeName, JCheckBox> boxes = new LinkedHashMap<>();

    /** A list at the end of a form. */
    PaperList(SmallForm form, Names names) {
        this.names = names;
        for (CodeName paper : names.papers()) {
            JCheckBox box = new JCheckBox(names.of(paper));
            box.setName("case.form.PAPERS." + paper.code());
            box.addActionListener(event -> form.changed());
            boxes.put(paper, box);
            form.alone(box);
        }
    }

    void keepIn(FormDraft draft) {
        boxes.forEach((paper, box) -> draft.add("PAPERS." + paper.code(), box));
    }

    /** What is there and what is missing, in words. */
    @Messages({
        "# {0} - papers",
        "PaperList.there=There: {0}.",
        "# {0} - papers",
        "PaperList.missing=Missing: {0}.",
        "# {0} - papers",
        "PaperList.complete=The dossier is complete: {0}."
    })
    String words() {
        String there = named(true);
        String missing = named(false);
        if (missing.isEmpty()) {
            return Bundle.PaperList_complete(there);
        }
        List<String> said = new ArrayList<>();
        if (!there.isEmpty()) {
            said.add(Bundle.PaperList_there(there));
        }
        said.add(Bundle.PaperList_missing(missing));
        return String.join(" ", said);
    }

    private String named(boolean ticked) {
        return String.join(
                ", ",
                boxes.entrySet().stream()
                        .filter(one -> one.getValue().isSelected() == ticked)
                        .map(one -> names.of(one.getKey()))
                        .toList());
    }
}
