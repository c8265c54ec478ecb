package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SpreadTest {

    /** The figures of R's {@code quantile(c(1, 2, 4, 8, 16, 32), type = 7)}. */
    @Test
    void quartilesAreThoseOfStatisticsPrograms() {
        assertEquals(
                Optional.of(new Spread(6, 6, 2.5, 14)), Spread.of(List.of(32, 1, 16, 2, 8, 4)));
    }

    @Test
    void oneFigureIsItsOwnMiddleAndNoneHasNone() {
        assertEquals(Optional.of(new Spread(1, 7, 7, 7)), Spread.of(List.of(7L)));
        assertEquals(Optional.empty(), Spread.of(List.of()));
    }
}
