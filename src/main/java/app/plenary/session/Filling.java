package app.plenary.session;

import app.plenary.grouping.Capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * How large groups become of which some take only so many people: as even as that allows, like
 * vessels of different heights under one water level.
 */
final class Filling {
    /** The most of a group that takes any number. */
    static final int ANY = Integer.MAX_VALUE;

    private Filling() {}

    /**
     * Groups for so many people; where these do not fit, every group can be full.
     *
     * @param most group by group how many it takes
     */
    static List<Capacity> even(int people, List<Integer> most) {
        int level = level(people, most);
        return most.stream()
                .map(each -> new Capacity(Math.min(each, level - 1), Math.min(each, level)))
                .toList();
    }

    /** How many people fit. */
    static int places(List<Integer> most) {
        long sum = 0;
        for (int each : most) {
            sum += each;
        }
        return (int) Math.min(ANY, sum);
    }

    /**
     * Groups that newcomers join while nobody leaves. Where there is no room for all of them, every
     * group takes as many too many as it must.
     *
     * @param sizes of the groups as they are
     * @param most group by group how many it takes; 0 for one that nobody may join
     */
    static List<Capacity> joining(List<Integer> sizes, List<Integer> most, int newcomers) {
        int over = 0;
        while (room(sizes, most, over, ANY) < newcomers && most.stream().anyMatch(m -> m > 0)) {
            over++;
        }
        int level = 1;
        while (room(sizes, most, over, level) < Math.min(newcomers, room(sizes, most, over, ANY))) {
            level++;
        }
        var capacities = new ArrayList<Capacity>();
        for (int g = 0; g < sizes.size(); g++) {
            int takes = raised(most.get(g), over);
            int largest = Math.max(sizes.get(g), Math.min(takes, level));
            capacities.add(new Capacity(Math.min(largest, Math.min(takes, level - 1)), largest));
        }
        return capacities;
    }

    /** How many can join these groups. */
    static int room(List<Integer> sizes, List<Integer> most) {
        return room(sizes, most, 0, ANY);
    }

    private static int room(List<Integer> sizes, List<Integer> most, int over, int level) {
        long room = 0;
        for (int g = 0; g < sizes.size(); g++) {
            int takes = Math.min(level, raised(most.get(g), over));
            room += Math.max(0, takes - sizes.get(g));
        }
        return (int) Math.min(ANY, room);
    }

    private static int raised(int most, int over) {
        return most == 0 || most > ANY - over ? most : most + over;
    }

    /** The smallest size of the largest groups with which all people fit, or as many as do. */
    private static int level(int people, List<Integer> most) {
        int all = Math.min(people, places(most));
        int level = 1;
        while (places(atMost(most, level)) < all) {
            level++;
        }
        return level;
    }

    private static List<Integer> atMost(List<Integer> most, int level) {
        return most.stream().map(each -> Math.min(each, level)).toList();
    }
}
