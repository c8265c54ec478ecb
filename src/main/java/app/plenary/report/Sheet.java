package app.plenary.report;

import java.util.List;

/**
 * One sheet of a report: tables under each other. Immutable; rows are made while they are read, so
 * that a hundred thousand of them need no room.
 */
record Sheet(String title, List<Table> tables) {
    Sheet {
        tables = List.copyOf(tables);
    }

    /**
     * Rows under a head.
     *
     * @param title may be empty
     * @param found whether it tells what was found, in figures; otherwise it is a list of things
     *     that are the same kind each
     * @param head what is in each column; empty for sentences
     */
    record Table(String title, boolean found, List<String> head, Iterable<List<Cell>> rows) {
        Table {
            head = List.copyOf(head);
        }
    }
}
