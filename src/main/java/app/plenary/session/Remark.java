package app.plenary.session;

import java.util.List;

/** What a facilitator is told about groups that were drawn. */
public sealed interface Remark {
    /** These found nobody among those present who offers what they ask or asks what they offer. */
    record WithoutAllies(List<ParticipantId> people) implements Remark {
        public WithoutAllies {
            people = List.copyOf(people);
        }
    }

    /** These chose topics and got none of them in some round. */
    record WithoutTheirTopic(List<ParticipantId> people) implements Remark {
        public WithoutTheirTopic {
            people = List.copyOf(people);
        }
    }

    /** Nobody takes part in these topics, named by their place, in any round. */
    record WithoutPeople(List<Integer> topics) implements Remark {
        public WithoutPeople {
            topics = List.copyOf(topics);
        }
    }
}
