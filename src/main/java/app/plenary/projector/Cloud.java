package app.plenary.projector;

import app.plenary.tally.CloudTally.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Where the words of a cloud stand. The same words in the same room always give the same picture.
 * Each word has a spot of its own that depends on its letters alone, nearer to the middle the more
 * people gave it, and sizes come in a few steps: when one count changes, hardly anything moves.
 *
 * @param left how many words had no room in the smallest type; those with the fewest people
 */
record Cloud(List<Placed> words, int left) {
    static final Cloud EMPTY = new Cloud(List.of(), 0);

    private static final double LARGEST = 132;
    private static final double SHRINK = 0.88;
    private static final int STEPS = 5;
    private static final double GAP = 12;

    /** How much of the room words may cover before it is not even tried. */
    private static final double MOST_COVERED = 0.8;

    /** From here on a word that found no room is not taken for an exception. */
    private static final int ENOUGH_FAILED = 8;

    /** A word in type of this size, the upper left corner of its ink there. */
    record Placed(Entry entry, double size, double x, double y) {}

    /** How wide and how high a word is in type of size 1. */
    record Ink(double width, double height) {}

    private record Wanted(Entry entry, int step, Ink ink) {}

    Cloud {
        words = List.copyOf(words);
    }

    /** {@code entries} most people first. */
    static Cloud of(
            List<Entry> entries, double width, double height, Function<String, Ink> measure) {
        if (entries.isEmpty() || width <= 0 || height <= 0) {
            return new Cloud(List.of(), entries.size());
        }
        int most = entries.getFirst().count();
        var wanted =
                entries.stream()
                        .map(entry ->
                                new Wanted(
                                        entry,
                                        step(entry.count(), most),
                                        measure.apply(entry.shown())))
                        .sorted(
                                Comparator.comparingInt((Wanted each) -> -each.step())
                                        .thenComparing(each -> each.entry().shown()))
                        .toList();
        for (double largest = LARGEST; largest > Page.SMALL; largest *= SHRINK) {
            if (covered(wanted, largest, width) <= MOST_COVERED * width * height) {
                var cloud = packed(wanted, largest, width, height, 1);
                if (cloud.left() == 0) {
                    return cloud;
                }
            }
        }
        return packed(wanted, Page.SMALL, width, height, ENOUGH_FAILED);
    }

    /** 1 to {@link #STEPS}, by the square root, as it is areas that are compared. */
    private static int step(int count, int most) {
        return (int) Math.ceil(STEPS * Math.sqrt((double) count / most));
    }

    private static double size(Wanted word, double largest, double width) {
        double wanted = Page.SMALL + (largest - Page.SMALL) * (word.step() - 1) / (STEPS - 1);
        return Math.max(Page.SMALL, Math.min(wanted, 0.94 * width / word.ink().width()));
    }

    private static double covered(List<Wanted> words, double largest, double width) {
        return words.stream()
                .mapToDouble(word -> {
                    double size = size(word, largest, width);
                    return (word.ink().width() * size + GAP) * (word.ink().height() * size + GAP);
                })
                .sum();
    }

    private static Cloud packed(
            List<Wanted> words, double largest, double width, double height, int patience) {
        var packing = new Packing(width, height, GAP);
        var placed = new ArrayList<Placed>();
        double spread = Math.sqrt(Math.min(1, covered(words, largest, width) / (width * height)));
        double wide = stepped(spread);
        int failed = 0;
        for (Wanted word : words) {
            if (failed >= patience) {
                break;
            }
            double size = size(word, largest, width);
            double apart = wide * (1 - 0.8 * (word.step() - 1) / (STEPS - 1));
            long mixed = mixed(word.entry().shown());
            double x = width * (0.5 + apart * (part(mixed) - 0.5));
            double y = height * (0.5 + apart * (part(mixed >>> 24) - 0.5));
            var box = packing.put(x, y, word.ink().width() * size, word.ink().height() * size);
            if (box.isPresent()) {
                placed.add(
                        new Placed(word.entry(), size, box.get().getMinX(), box.get().getMinY()));
            } else {
                failed++;
            }
        }
        return new Cloud(placed, words.size() - placed.size());
    }

    /** In eighths, so that one word more or less does not move all others. */
    private static double stepped(double share) {
        return Math.ceil(share * 8) / 8;
    }

    private static double part(long bits) {
        return (bits & 0xFFFFFF) / (double) 0x1000000;
    }

    // Spreads words that differ in one letter over all the room (the finalizer of splitmix64).
    private static long mixed(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = bits * 31 + text.charAt(i);
        }
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
