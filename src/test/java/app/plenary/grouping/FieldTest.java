package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

final class FieldTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27, 32, 49, 64, 81, 121, 125, 128, 243, 256
            })
    void theAxiomsHold(int order) {
        var field = Field.of(order);
        var random = new SplittableRandom(order);
        for (int i = 0; i < 5_000; i++) {
            int a = random.nextInt(order);
            int b = random.nextInt(order);
            int c = random.nextInt(order);
            assertEquals(field.add(a, b), field.add(b, a));
            assertEquals(field.add(a, field.add(b, c)), field.add(field.add(a, b), c));
            assertEquals(field.multiply(a, b), field.multiply(b, a));
            assertEquals(
                    field.multiply(a, field.multiply(b, c)),
                    field.multiply(field.multiply(a, b), c));
            assertEquals(
                    field.multiply(a, field.add(b, c)),
                    field.add(field.multiply(a, b), field.multiply(a, c)));
            assertEquals(a, field.add(a, 0));
            assertEquals(a, field.multiply(a, 1));
            assertEquals(0, field.add(a, field.negate(a)));
        }
        for (int a = 1; a < order; a++) {
            assertEquals(1, field.multiply(a, field.inverse(a)));
            for (int b = 1; b < order; b++) {
                assertNotEquals(0, field.multiply(a, b));
            }
        }
        assertEquals(order - 1, IntStream.range(0, order - 1).map(field::power).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 10, 12, 14, 15, 18, 36, 100, 4_099})
    void thereIsNoFieldOfOtherOrders(int order) {
        assertThrows(IllegalArgumentException.class, () -> Field.of(order));
    }

    @Test
    void zeroHasNoInverse() {
        assertThrows(IllegalArgumentException.class, () -> Field.of(7).inverse(0));
    }
}
