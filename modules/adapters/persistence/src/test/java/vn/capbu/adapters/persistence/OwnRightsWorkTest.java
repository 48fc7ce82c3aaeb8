package vn.capbu.adapters.persistence;

/** {@link RightsWorkTest} where no server holds the rights: the same work is done, and the same refused, by the same table. */
class OwnRightsWorkTest extends RightsWorkTest {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
