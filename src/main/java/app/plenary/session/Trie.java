package app.plenary.session;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * An immutable map whose {@link #with} takes the same short time however many entries there are, so
 * that one more vote costs the same in a room of 500 as in a room of 5. A hash array mapped trie
 * (P. Bagwell, Ideal Hash Trees, 2001): each level takes five bits of the hash; keys whose whole
 * hash is equal share a list at the bottom. Entries cannot be taken out. Iteration order is that of
 * the hashes.
 */
final class Trie<K, V> extends AbstractMap<K, V> {
    private static final Trie<?, ?> EMPTY = new Trie<>(new Branch(0, new Object[0]), 0);
    private static final int BITS = 5;
    private static final int DEEPEST = 30;

    /** Children are entries, branches or, below the deepest level, buckets of equal hashes. */
    @SuppressWarnings(
            "ArrayRecordComponent") // never compared; lists would cost a level of pointers
    private record Branch(int bitmap, Object[] children) {
        int slot(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Bucket(Entry<?, ?>[] entries) {}

    private final Branch root;
    private final int size;

    private Trie(Branch root, int size) {
        this.root = root;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <K, V> Trie<K, V> empty() {
        return (Trie<K, V>) EMPTY;
    }

    /** The map itself when it is a trie already, else a trie with its entries. */
    static <K, V> Trie<K, V> of(Map<K, V> map) {
        if (map instanceof Trie<K, V> trie) {
            return trie;
        }
        Trie<K, V> trie = empty();
        for (Entry<K, V> entry : map.entrySet()) {
            trie = trie.with(entry.getKey(), entry.getValue());
        }
        return trie;
    }

    /** This map with {@code key} bound to {@code value}. */
    Trie<K, V> with(K key, V value) {
        boolean fresh = !containsKey(key);
        var entry = Map.entry(key, value);
        return new Trie<>(put(root, 0, spread(key), entry), fresh ? size + 1 : size);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    private static int bit(int hash, int shift) {
        return 1 << ((hash >>> shift) & 31);
    }

    private static Branch put(Branch branch, int shift, int hash, Entry<?, ?> entry) {
        int bit = bit(hash, shift);
        int slot = branch.slot(bit);
        if ((branch.bitmap() & bit) == 0) {
            var children = new Object[branch.children().length + 1];
            System.arraycopy(branch.children(), 0, children, 0, slot);
            System.arraycopy(
                    branch.children(), slot, children, slot + 1, branch.children().length - slot);
            children[slot] = entry;
            return new Branch(branch.bitmap() | bit, children);
        }
        var children = branch.children().clone();
        children[slot] = merge(children[slot], shift, hash, entry);
        return new Branch(branch.bitmap(), children);
    }

    private static Object merge(Object old, int shift, int hash, Entry<?, ?> entry) {
        return switch (old) {
            case Branch below -> put(below, shift + BITS, hash, entry);
            case Bucket bucket -> new Bucket(replaced(bucket.entries(), entry));
            case Entry<?, ?> other when other.getKey().equals(entry.getKey()) -> entry;
            case Entry<?, ?> other when shift >= DEEPEST ->
                    new Bucket(new Entry<?, ?>[] {other, entry});
            case Entry<?, ?> other -> {
                var below = new Branch(0, new Object[0]);
                below = put(below, shift + BITS, spread(other.getKey()), other);
                yield put(below, shift + BITS, hash, entry);
            }
            default -> throw new IllegalStateException();
        };
    }

    private static Entry<?, ?>[] replaced(Entry<?, ?>[] entries, Entry<?, ?> entry) {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].getKey().equals(entry.getKey())) {
                var next = entries.clone();
                next[i] = entry;
                return next;
            }
        }
        var next = Arrays.copyOf(entries, entries.length + 1);
        next[entries.length] = entry;
        return next;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(@Nullable Object key) {
        if (key == null) {
            return null;
        }
        int hash = spread(key);
        var branch = root;
        for (int shift = 0; ; shift += BITS) {
            int bit = bit(hash, shift);
            if ((branch.bitmap() & bit) == 0) {
                return null;
            }
            switch (branch.children()[branch.slot(bit)]) {
                case Branch below -> branch = below;
                case Bucket bucket -> {
                    for (Entry<?, ?> entry : bucket.entries()) {
                        if (entry.getKey().equals(key)) {
                            return (V) entry.getValue();
                        }
                    }
                    return null;
                }
                case Entry<?, ?> entry -> {
                    return entry.getKey().equals(key) ? (V) entry.getValue() : null;
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Walk<>(root);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static final class Walk<K, V> implements Iterator<Entry<K, V>> {
        private final Deque<Object> waiting = new ArrayDeque<>();

        Walk(Branch root) {
            push(root.children());
        }

        private void push(Object[] children) {
            for (int i = children.length - 1; i >= 0; i--) {
                waiting.push(children[i]);
            }
        }

        @Override
        public boolean hasNext() {
            return !waiting.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Entry<K, V> next() {
            while (!waiting.isEmpty()) {
                switch (waiting.pop()) {
                    case Branch branch -> push(branch.children());
                    case Bucket bucket -> push(bucket.entries());
                    case Entry<?, ?> entry -> {
                        return (Entry<K, V>) entry;
                    }
                    default -> throw new IllegalStateException();
                }
            }
            throw new NoSuchElementException();
        }
    }
}
