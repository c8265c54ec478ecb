package app.plenary.console;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of the agenda table, first to last, each with the row that stands there now. A row
 * that changes or moves changes only what its place shows, so that a list need not be laid out anew
 * but when it gets longer or shorter.
 */
final class RowPlaces {

    /** One place. */
    static final class Place {
        private final ReadOnlyObjectWrapper<AgendaRow> row;

        private Place(AgendaRow first) {
            row = new ReadOnlyObjectWrapper<>(this, "row", first);
        }

        ReadOnlyObjectProperty<AgendaRow> rowProperty() {
            return row.getReadOnlyProperty();
        }

        AgendaRow row() {
            return row.get();
        }
    }

    private final ObservableList<Place> places = FXCollections.observableArrayList();

    /** For a list to show; not to be changed. */
    ObservableList<Place> all() {
        return places;
    }

    AgendaRow row(int index) {
        return places.get(index).row();
    }

    int size() {
        return places.size();
    }

    /** Puts {@code rows} in their places. */
    void show(List<AgendaRow> rows) {
        if (rows.size() < places.size()) {
            places.remove(rows.size(), places.size());
        }
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).row().equals(rows.get(i))) {
                places.get(i).row.set(rows.get(i));
            }
        }
        if (rows.size() > places.size()) {
            var more = new ArrayList<Place>();
            rows.subList(places.size(), rows.size()).forEach(row -> more.add(new Place(row)));
            places.addAll(more);
        }
    }
}
