package vn.capbu.kernel.database;

/** Who holds the operators' rights. */
public enum RightsState {
    /** The console does; whoever has the file of the embedded database is trusted. */
    FILE_OWNER,
    /** The database server does: roles, grants and policies are as the migrations make them. */
    HELD,
    /** The console alone does: the server lacks roles, grants or policies. */
    NOT_HELD,
    /** It wasn't looked at. */
    NOT_CHECKED
}
