package app.plenary.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether phones in this room get through to this laptop, as far as has been tried.
 *
 * @param place where a phone is to go; empty while the laptop is in no network
 * @param self whether this laptop reaches its own page at that address; empty until it is known
 * @param trials what phones have measured, the first to come first
 */
public record RoomCheck(Optional<Place> place, Optional<Boolean> self, List<Trial> trials) {
    public static final RoomCheck NONE =
            new RoomCheck(Optional.empty(), Optional.empty(), List.of());

    /** More phones than anybody tries. */
    public static final int MOST = 30;

    public RoomCheck {
        trials = List.copyOf(trials);
    }

    /**
     * Where a phone is to go.
     *
     * @param address to be typed
     * @param qr the QR code's modules, row by row, without margin; true is dark
     */
    public record Place(String address, List<boolean[]> qr) {
        public Place {
            qr = List.copyOf(qr);
        }
    }

    /**
     * What one phone measured.
     *
     * @param phone tells it from others while the check goes on
     * @param millis how long each answer took; empty once its page is open
     */
    public record Trial(String phone, List<Integer> millis) {
        /** A tap answered later than this feels slow. */
        public static final int QUICK = 200;

        /** A single answer may take this long. */
        public static final int LATE = 1_500;

        public Trial {
            millis = List.copyOf(millis);
        }

        /** The middle one, or the lower of the two in the middle; 0 without any. */
        public int median() {
            var sorted = millis.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
        }

        public int worst() {
            return millis.stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        /** Whether people would find it quick. */
        public boolean isGood() {
            return !millis.isEmpty() && median() <= QUICK && worst() <= LATE;
        }
    }

    public RoomCheck withSelf(boolean reached) {
        return new RoomCheck(place, Optional.of(reached), trials);
    }

    /** With this trial in the place of an earlier one of the same phone. */
    public RoomCheck with(Trial trial) {
        var next = new ArrayList<>(trials);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).phone().equals(trial.phone())) {
                next.set(i, trial);
                return new RoomCheck(place, self, next);
            }
        }
        if (next.size() < MOST) {
            next.add(trial);
        }
        return new RoomCheck(place, self, next);
    }
}
