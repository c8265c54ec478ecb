package app.plenary.console;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows a list shows. Takes over another state with as few changes as it can and tells of them
 * all at once, so that a list redraws only what differs and keeps its place.
 */
final class RowList extends ModifiableObservableListBase<AgendaRow> {
    private final List<AgendaRow> rows = new ArrayList<>();

    void become(List<AgendaRow> next) {
        beginChange();
        int start = 0;
        int most = Math.min(rows.size(), next.size());
        while (start < most && rows.get(start).id().equals(next.get(start).id())) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && rows.get(rows.size() - 1 - end)
                        .id()
                        .equals(next.get(next.size() - 1 - end).id())) {
            end++;
        }
        int common = most - end;
        while (rows.size() > next.size()) {
            remove(common);
        }
        for (int i = common; rows.size() < next.size(); i++) {
            add(i, next.get(i));
        }
        for (int i = 0; i < next.size(); i++) {
            if (!rows.get(i).equals(next.get(i))) {
                set(i, next.get(i));
            }
        }
        endChange();
    }

    @Override
    public AgendaRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, AgendaRow row) {
        rows.add(index, row);
    }

    @Override
    protected AgendaRow doSet(int index, AgendaRow row) {
        return rows.set(index, row);
    }

    @Override
    protected AgendaRow doRemove(int index) {
        return rows.remove(index);
    }
}
