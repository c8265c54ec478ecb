package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;

/** A poll that was asked on the spot and is not in the agenda. */
public record Improvised(BlockId id, String title, Poll poll) {}
