package io.journeykit.planning.search;

/** Hears every raise of a fixpoint, in the order in which they happen. */
interface BoundListener {

    /** Who only wants the answer. */
    BoundListener UNHEARD = new BoundListener() {
        @Override
        public void opened(int visit) {}

        @Override
        public boolean raised(int visit, int demand) {
            return true;
        }
    };

    /** The visit stands at the first slot that it has of itself. */
    void opened(int visit);

    /** The visit was raised, since this demand asks for more; false to leave it at that. */
    boolean raised(int visit, int demand);
}
