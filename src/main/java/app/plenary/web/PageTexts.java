package app.plenary.web;

import app.plenary.text.Messages;

import java.util.List;

/** The sentences the page itself needs, put into it in the phone's language. */
final class PageTexts {
    private static final String PREFIX = "web.page.";
    private static final List<String> KEYS =
            List.of(
                    "web.page.connected",
                    "web.page.connecting",
                    "web.page.offline",
                    "web.page.offline-kept",
                    "web.page.loading",
                    "web.page.slide.show",
                    "web.page.slide.hide",
                    "web.page.slide.coming",
                    "web.page.join.headline",
                    "web.page.join.line",
                    "web.page.join.name",
                    "web.page.join.name-hint",
                    "web.page.join.code",
                    "web.page.join.code-hint",
                    "web.page.join.button",
                    "web.page.join.going",
                    "web.page.join.unreachable",
                    "web.page.join.again",
                    "web.page.join.made-up",
                    "web.page.join.numbered",
                    "web.page.me.another",
                    "web.page.me.called",
                    "web.page.join.was",
                    "web.page.join.was.headline",
                    "web.page.join.was.line",
                    "web.page.join.was.code",
                    "web.page.join.was.not",
                    "web.page.moved",
                    "web.page.me.seat",
                    "web.page.closed.headline",
                    "web.page.closed.line",
                    "web.page.ended.headline",
                    "web.page.ended.line",
                    "web.page.away.headline",
                    "web.page.away.line",
                    "web.page.away.button",
                    "web.page.vote.one",
                    "web.page.vote.several",
                    "web.page.vote.named",
                    "web.page.vote.send",
                    "web.page.vote.change",
                    "web.page.vote.nothing",
                    "web.page.vote.until",
                    "web.page.vote.in",
                    "web.page.vote.sending",
                    "web.page.vote.kept",
                    "web.page.vote.soon",
                    "web.page.vote.closed",
                    "web.page.vote.closed-without",
                    "web.page.vote.too-late",
                    "web.page.vote.mine",
                    "web.page.vote.exactly",
                    "web.page.vote.at-least",
                    "web.page.vote.between",
                    "web.page.vote.up-to",
                    "web.page.vote.anonymous",
                    "web.page.vote.again",
                    "web.page.quiz.soon",
                    "web.page.quiz.read",
                    "web.page.quiz.open",
                    "web.page.quiz.first-stands",
                    "web.page.quiz.can-change",
                    "web.page.quiz.in-stands",
                    "web.page.quiz.in-change",
                    "web.page.quiz.closed",
                    "web.page.quiz.closed-without",
                    "web.page.quiz.time-up",
                    "web.page.quiz.how-sure",
                    "web.page.quiz.guessed",
                    "web.page.quiz.rather",
                    "web.page.quiz.sure",
                    "web.page.quiz.wait",
                    "web.page.quiz.correct",
                    "web.page.scale.hint",
                    "web.page.scale.lowest",
                    "web.page.scale.highest",
                    "web.page.scale.skip",
                    "web.page.scale.skipped",
                    "web.page.points.hint",
                    "web.page.points.left",
                    "web.page.points.all",
                    "web.page.dots.hint",
                    "web.page.dots.most",
                    "web.page.dots.left",
                    "web.page.amount.less",
                    "web.page.amount.more",
                    "web.page.amount.over",
                    "web.page.rank.hint",
                    "web.page.rank.up",
                    "web.page.rank.down",
                    "web.page.rank.place",
                    "web.page.matrix.me",
                    "web.page.matrix.hint",
                    "web.page.matrix.hint-me",
                    "web.page.matrix.across",
                    "web.page.matrix.up",
                    "web.page.matrix.left",
                    "web.page.matrix.right",
                    "web.page.matrix.higher",
                    "web.page.matrix.down",
                    "web.page.matrix.away",
                    "web.page.matrix.nowhere",
                    "web.page.estimate.hint",
                    "web.page.estimate.between",
                    "web.page.estimate.least",
                    "web.page.estimate.most",
                    "web.page.estimate.understood",
                    "web.page.estimate.no-number",
                    "web.page.text.placeholder",
                    "web.page.text.wording",
                    "web.page.text.up-to",
                    "web.page.text.more",
                    "web.page.text.nth",
                    "web.page.text.left",
                    "web.page.words.hint",
                    "web.page.words.one",
                    "web.page.words.more",
                    "web.page.words.nth",
                    "web.page.pass.on",
                    "web.page.pass.line",
                    "web.page.pass.thanks",
                    "web.page.pass.wiped",
                    "web.page.pass.next",
                    "web.page.pass.done",
                    "web.page.result.own-amount",
                    "web.page.result.own-step",
                    "web.page.result.own-place",
                    "web.page.result.place",
                    "web.page.result.places",
                    "web.page.result.median",
                    "web.page.result.truth",
                    "web.page.time.minutes",
                    "web.page.time.minute",
                    "web.page.time.ten",
                    "web.page.note.label",
                    "web.page.note.hint",
                    "web.page.note.of-group",
                    "web.page.note.send",
                    "web.page.note.sending",
                    "web.page.note.in",
                    "web.page.note.newer",
                    "web.page.note.take",
                    "web.page.note.late",
                    "web.page.note.not-kept",
                    "web.page.choose.rank",
                    "web.page.choose.back",
                    "web.page.choose.offer",
                    "web.page.choose.want",
                    "web.page.choose.offered",
                    "web.page.choose.wanted",
                    "web.page.choose.nothing",
                    "web.page.choose.saving",
                    "web.page.choose.saved",
                    "web.page.choose.kept",
                    "web.page.choose.too-late",
                    "web.page.paused",
                    "web.page.time-left",
                    "web.page.time-over",
                    "web.page.me",
                    "web.page.me.headline",
                    "web.page.me.save",
                    "web.page.me.leave",
                    "web.page.me.close");

    private static final List<String> CHECK =
            List.of(
                    "web.check.going",
                    "web.check.good",
                    "web.check.slow",
                    "web.check.lost",
                    "web.check.over",
                    "web.check.figures");

    private PageTexts() {}

    /** What the page that tries the network says, in the same way. */
    static String ofCheck(Messages messages) {
        return json(messages, "web.check.", CHECK);
    }

    /** All of them as one JSON object that may stand inside HTML. */
    static String json(Messages messages) {
        return json(messages, PREFIX, KEYS);
    }

    /** The same of those {@code keys}, without the {@code prefix} that some begin with. */
    static String json(Messages messages, String prefix, List<String> keys) {
        var json = Reply.object();
        for (String key : keys) {
            json.put(
                    key.startsWith(prefix)
                            ? key.substring(prefix.length())
                            : key.substring(PREFIX.length()),
                    messages.get(key));
        }
        return json.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
