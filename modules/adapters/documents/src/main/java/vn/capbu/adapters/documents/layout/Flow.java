package vn.capbu.adapters.documents.layout;

import java.io.IOException;

/** Something that takes the room it needs on a sheet, over as many pages as that is. */
@FunctionalInterface
public interface Flow {

    /** Draws itself below what is there. */
    void pour(Sheet sheet) throws IOException;
}
