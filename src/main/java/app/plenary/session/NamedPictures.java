package app.plenary.session;

import app.plenary.plan.Activity;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which pictures the events of a workshop name, also those that were taken out again later. */
public final class NamedPictures {
    private NamedPictures() {}

    /** The hashes of all pictures in what these events brought into the workshop. */
    public static Set<String> in(List<Event> events) {
        var hashes = new HashSet<String>();
        for (Event event : events) {
            switch (event) {
                case PlanEvent.WorkshopCreated e ->
                        e.workshop().pictures().forEach(each -> hashes.add(each.hash()));
                case PlanEvent.BlockAdded e -> add(e.block().activity(), hashes);
                case PlanEvent.BlockChanged(_, BlockChange.Becomes becomes) ->
                        add(becomes.activity(), hashes);
                case PollEvent.QuestionAsked e -> add(e.question(), hashes);
                default -> {}
            }
        }
        return hashes;
    }

    private static void add(Activity activity, Set<String> hashes) {
        activity.pictures().stream().map(Picture::hash).forEach(hashes::add);
    }
}
