package app.plenary.store;

/** The last row of a journal: its sequence and its checksum. */
record Head(long sequence, String checksum) {
    static final Head START = new Head(0, Row.NONE);

    static Head of(Row row) {
        return new Head(row.sequence(), row.checksum());
    }
}
