package app.plenary.console;

import app.plenary.exchange.Explanation;
import app.plenary.exchange.NamedPeople;
import app.plenary.exchange.WishSentence;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Wish;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupShape;
import app.plenary.session.GroupDraw;
import app.plenary.session.ParticipantId;
import app.plenary.session.Remark;
import app.plenary.session.Shortage;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a draw would make, what it has made, and why it has made nothing, in words. */
final class DrawWords {
    private static final int MOST_NAMED = 8;

    private final Messages messages;

    DrawWords(Messages messages) {
        this.messages = messages;
    }

    /** Groups of what size and how many. */
    String outlook(BreakoutRounds activity, int people) {
        if (activity.shape() != GroupShape.MIXED && people > 0) {
            return messages.get(
                    "console.draw.outlook", people, shape(activity.shape()), activity.rounds());
        }
        return switch (activity.division()) {
            case Division.OfSize(int size) ->
                    messages.get("console.group.outlook", people, size, activity.rounds());
            case Division.OfCount(int groups) ->
                    messages.get("console.group.outlook-count", people, groups, activity.rounds());
        };
    }

    private String shape(GroupShape shape) {
        return switch (shape) {
            case MIXED -> "";
            case PAIRS -> messages.get("console.draw.shape.pairs");
            case ONE_TWO_FOUR_ALL -> messages.get("console.draw.shape.one-two-four-all");
            case TROIKA -> messages.get("console.draw.shape.troika");
            case OFFERS_AND_ASKS -> messages.get("console.draw.shape.offers-and-asks");
            case WORLD_CAFE -> messages.get("console.draw.shape.world-cafe");
            case TOPICS -> messages.get("console.draw.shape.topics");
        };
    }

    /** What is to be told once these groups count; empty for nothing. */
    String told(Drawing.Outcome outcome) {
        var words = new ArrayList<String>();
        var of = outcome.drawing();
        if (of.copied()) {
            words.add(messages.get("console.draw.copied"));
        } else if (of.isAgain()) {
            words.add(
                    of.keepsLocked()
                            ? messages.get("console.group.shuffled-but-locked")
                            : messages.get("console.group.shuffled"));
        }
        if (outcome.result() instanceof GroupDraw.Drawn drawn) {
            drawn.remarks().forEach(remark -> words.add(words(of, remark)));
        }
        return String.join(" ", words);
    }

    private String words(Drawing of, Remark remark) {
        return switch (remark) {
            case Remark.WithoutAllies(var people) ->
                    messages.get("console.draw.without-allies", people.size(), names(of, people));
            case Remark.WithoutTheirTopic(var people) ->
                    messages.get(
                            "console.draw.without-their-topic", people.size(), names(of, people));
            case Remark.WithoutPeople(var topics) ->
                    messages.get(
                            "console.draw.without-people",
                            topics.size(),
                            messages.list(
                                    topics.stream().map(of.activity().topics()::get).toList()));
        };
    }

    private String names(Drawing of, List<ParticipantId> people) {
        return messages.list(people.stream().map(of.session().roster()::nameOf).toList());
    }

    /** Why there are no groups, and what to do. */
    String of(Drawing.Outcome outcome, GroupDraw.Impossible impossible) {
        var of = outcome.drawing();
        var seats = outcome.seats();
        var people =
                new NamedPeople(
                        of.people().stream().map(of.session().roster()::nameOf).toList(),
                        List.of(),
                        of.people().stream().map(_ -> List.<String>of()).toList());
        var explanation = new Explanation(seats.problem(), people, List.of(), messages);
        var what =
                impossible
                        .conflict()
                        .map(seats::inBlock)
                        .map(explanation::conflict)
                        .orElseGet(() -> notKept(seats.inBlock(impossible.broken()), people));
        return what + " " + whatToDo(of, impossible);
    }

    /** How many do not fit, and what to do. */
    String of(Drawing of, Shortage shortage) {
        var said = new ArrayList<String>();
        said.add(
                messages.get("console.draw.too-few", shortage.people(), shortage.places())
                        + places(of.activity(), shortage));
        if (shortage.locked()) {
            said.add(messages.get("console.draw.too-few-locked"));
        }
        said.add(messages.get("console.draw.more-places", of.activity().isByTopic() ? 1 : 0));
        if (of.isAgain()) {
            said.add(messages.get("console.draw.groups-stay"));
        }
        return String.join(" ", said);
    }

    /** Where they are; not when it would be too long a list, or not all count. */
    private String places(BreakoutRounds activity, Shortage shortage) {
        var named = activity.isByTopic() ? activity.topics() : activity.names().own();
        int groups =
                activity.isByTopic()
                        ? named.size()
                        : activity.division() instanceof Division.OfCount(int count) ? count : 0;
        if (shortage.locked() || groups > MOST_NAMED || groups > named.size()) {
            return messages.get("console.draw.too-few-end");
        }
        var each =
                named.subList(0, groups).stream()
                        .map(name ->
                                messages.get(
                                        "console.draw.place", name, activity.most(name).orElse(0)))
                        .toList();
        return messages.get("console.draw.too-few-each", messages.list(each));
    }

    private String notKept(List<Wish> broken, NamedPeople people) {
        var named =
                broken.stream()
                        .map(wish -> new WishSentence.Asked(wish, Optional.empty()))
                        .map(asked -> WishText.write(asked, people, messages))
                        .map(text -> messages.get("exchange.groups.wish", text))
                        .toList();
        return messages.get("console.draw.not-kept", named.size(), messages.list(named));
    }

    private String whatToDo(Drawing of, GroupDraw.Impossible impossible) {
        boolean pinned =
                impossible.conflict().map(Conflict::wishes).orElse(impossible.broken()).stream()
                        .anyMatch(Wish.Pinned.class::isInstance);
        var advice =
                pinned && of.keepsLocked()
                        ? messages.get("console.draw.relax-or-unlock")
                        : messages.get("console.draw.relax");
        return of.isAgain() ? advice + " " + messages.get("console.draw.groups-stay") : advice;
    }
}
