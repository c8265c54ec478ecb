package app.plenary.report;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.session.CaptureId;
import app.plenary.session.NotePlace;
import app.plenary.session.PollRun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lasting names of what can be arranged. They are kept in journals and never change. */
final class ItemKeys {
    /** What the whole is called. */
    static final String TITLE = "title";

    private ItemKeys() {}

    /** Whether what is called so may be of several lines. */
    static boolean isOfSeveralLines(String key) {
        return key.startsWith("line:")
                || key.startsWith("note:")
                || key.startsWith("quote:")
                || key.startsWith("prompt:");
    }

    static String line(CaptureId capture) {
        return "line:" + capture;
    }

    static String agenda(BlockId block) {
        return "block:" + block;
    }

    static String poll(BlockId block, int number) {
        return "poll:" + block + ":" + number;
    }

    static String quiz(BlockId block, int number) {
        return "quiz:" + block + ":" + number;
    }

    static String groups(BlockId block) {
        return "groups:" + block;
    }

    static String prompt(BlockId block) {
        return "prompt:" + block;
    }

    static String prompt(BlockId block, int round) {
        return "prompt:" + block + ":" + round;
    }

    /** By its name too, for a round drawn anew may have others. */
    static String team(BlockId block, int place, String name) {
        return "team:" + block + ":" + place + ":" + digest(name);
    }

    static String note(BlockId block, NotePlace place) {
        return "note:" + block + ":" + place.round() + ":" + place.group();
    }

    static String question(BlockId block, int number, Question question) {
        return "question:" + block + ":" + number + ":" + question.id();
    }

    static String option(BlockId block, int number, Question question, Option option) {
        return "option:" + block + ":" + number + ":" + question.id() + ":" + option.id();
    }

    static String explanation(BlockId block, int number, Question question) {
        return "explanation:" + block + ":" + number + ":" + question.id();
    }

    /** By what was written, for answers have no place of their own. */
    static String quote(BlockId block, PollRun run, Question question, String text) {
        return "quote:" + block + ":" + run.number() + ":" + question.id() + ":" + digest(text);
    }

    private static String digest(String text) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
