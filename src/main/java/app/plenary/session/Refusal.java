package app.plenary.session;

import java.util.Locale;

/** Why a command was not accepted: a fact the sender can act on, told in words by {@link #key}. */
public enum Refusal {
    WORKSHOP_EXISTS,
    WORKSHOP_IS_DELETED,
    NOT_FOR_PARTICIPANTS,
    NOT_FOR_FACILITATORS,
    NO_SUCH_BLOCK,
    BLOCK_EXISTS,
    BLOCK_HAS_MOVED_ON,
    BLOCK_IS_ON,
    BLOCK_HAS_ANSWERS,
    AGENDA_IS_EMPTY,
    AGENDA_IS_FULL,
    MINUTES_OUT_OF_RANGE,
    LIMITS_DO_NOT_FIT,
    END_IS_NOT_AFTER_START,
    DAYS_OUT_OF_RANGE,
    PEOPLE_OUT_OF_RANGE,
    TIME_IS_NOT_UP,
    BLOCK_IS_NOT_COMING,
    TEXT_IS_EMPTY,
    TEXT_IS_TOO_LONG,
    ROOM_IS_NOT_OPEN,
    ROOM_IS_OPEN,
    SESSION_IS_NOT_RUNNING,
    SESSION_HAS_STARTED,
    SESSION_HAS_ENDED,
    IS_PAUSED,
    IS_NOT_PAUSED,
    NO_SUCH_PERSON,
    PERSON_EXISTS,
    SEAT_IS_TAKEN,
    ROOM_IS_FULL,
    NOT_A_POLL,
    TOO_FEW_OPTIONS,
    TOO_MANY_OPTIONS,
    OPTIONS_ARE_NOT_UNIQUE,
    POLL_IS_NOT_OPEN,
    POLL_IS_OPEN,
    POLL_IS_NOT_ON,
    NOTHING_CHOSEN,
    NO_SUCH_OPTION,
    CHOOSE_ONLY_ONE,
    NOT_A_BREAKOUT,
    NO_GROUPS_YET,
    GROUP_SIZE_OUT_OF_RANGE,
    ROUNDS_OUT_OF_RANGE,
    GROUPS_DO_NOT_FIT,
    NO_SUCH_GROUP,
    NO_SUCH_ROUND,
    SEATS_ARE_LOCKED,
    ROUND_IS_OVER,
    NOT_IN_THIS_GROUP,
    SCRIBE_WRITES,
    TOO_MANY_TOPICS,
    TOPICS_ARE_NOT_UNIQUE,
    ROLES_ARE_NOT_UNIQUE,
    TOO_MANY_GROUP_NAMES,
    GROUP_COUNT_OUT_OF_RANGE,
    TOO_MANY_ATTRIBUTES,
    WISH_NEEDS_TWO,
    WISH_CANNOT_BE_A_MUST,
    TOO_MANY_WISHES,
    NO_SUCH_WISH,
    NO_SUCH_CAPTURE,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO;

    /**
     * The key of the sentence that tells it, such as {@code session.refused.block-has-moved-on}.
     */
    public String key() {
        return "session.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
