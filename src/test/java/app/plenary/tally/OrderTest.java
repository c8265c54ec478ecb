package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

class OrderTest {

    @Test
    void tiedThingsShareAPlaceAndTheNextIsCountedOn() {
        var order =
                Order.of(List.of("ccc", "b", "a", "dddd"), Comparator.comparingInt(String::length));
        assertEquals(List.of("b", "a"), order.first());
        assertEquals(1, order.rank("a"));
        assertEquals(3, order.rank("ccc"));
        assertEquals(4, order.rank("dddd"));
        assertEquals(List.of("b", "a", "ccc", "dddd"), order.flat());
        assertThrows(IllegalArgumentException.class, () -> order.rank("e"));
    }

    @Test
    void anOrderOfNothingHasNoFirst() {
        assertTrue(Order.<String>of(List.of(), Comparator.naturalOrder()).first().isEmpty());
    }
}
