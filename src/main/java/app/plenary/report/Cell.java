package app.plenary.report;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is in one field of a sheet; figures and dates stay what they are. */
sealed interface Cell {
    /** Nothing at all. */
    Cell EMPTY = new Text("");

    record Text(String text) implements Cell {}

    record Figure(Number value) implements Cell {}

    /** A share in whole per cent. */
    record Share(int percent) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** A moment by the clocks of the room. */
    record Moment(LocalDateTime at) implements Cell {}
}
