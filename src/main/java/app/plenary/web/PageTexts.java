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

    private PageTexts() {}

    /** All of them as one JSON object that may stand inside HTML. */
    static String json(Messages messages) {
        var json = Reply.object();
        for (String key : KEYS) {
            json.put(key.substring(PREFIX.length()), messages.get(key));
        }
        return json.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
