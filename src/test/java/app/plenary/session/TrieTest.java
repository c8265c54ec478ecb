package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

class TrieTest {
    /** A key whose hashes collide as often as wanted. */
    private record Key(int value, int hashes) {
        @Override
        public int hashCode() {
            return value % hashes * 0x9E3779B9;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000, 1_000_000})
    void behavesLikeAHashMapHoweverHashesCollide(int hashes) {
        var random = new SplittableRandom(hashes);
        Map<Key, Integer> expected = new HashMap<>();
        Trie<Key, Integer> trie = Trie.empty();
        for (int i = 0; i < 3_000; i++) {
            var key = new Key(random.nextInt(800), hashes);
            var before = trie;
            var old = before.get(key);
            trie = trie.with(key, i);
            expected.put(key, i);
            assertEquals(old, before.get(key), "an older map changed");
        }
        assertEquals(expected.size(), trie.size());
        assertEquals(expected, new HashMap<>(trie));
        assertEquals(expected, trie);
        assertNull(trie.get(new Key(-1, hashes)));
    }
}
