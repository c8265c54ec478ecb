/**
 * The server in the room and the page that phones get from it. Imports {@code java.*}, {@code
 * plan}, {@code tally}, {@code session}, {@code live}, {@code text}, the JDK's HTTP server, Jackson
 * and ZXing; it is the only room that knows HTTP. Must never know a window, the database, or
 * anything that only the facilitator may see, but for the classes named {@code Remote}.
 *
 * <h2>What phones say and hear</h2>
 *
 * <p>Everything is JSON in UTF-8. A phone is known by the cookie {@code plenary-seat}, 128 random
 * bits that the server never writes down: the roster holds a fingerprint, and memory the secret
 * locked with the seat code that only the phone shows. Every request that changes something is a
 * {@code POST} with {@code Content-Type: application/json}, {@code X-Plenary: 1}, an {@code Origin}
 * equal to the server's own, and a {@code command}: a UUID made by the phone. Sending the same
 * command again is always safe and gives the first answer.
 *
 * <ul>
 *   <li>{@code GET /} the page; its parts under the exact paths it names.
 *   <li>{@code GET /api/view} → 200 the view with {@code seat}, the code that brings the person
 *       back into the seat at another address, {@code ?polling} from a phone that gets no stream;
 *       401 {@code no-seat} together with a fresh cookie, to be used by the join that follows; 409
 *       {@code room-is-not-open} or {@code session-has-ended}.
 *   <li>{@code GET /api/stream} → server-sent events: {@code view} with the whole view and the
 *       revision as id, at once and whenever it has changed, at most four a second; {@code beat}
 *       every 15 seconds; {@code over} when nothing more will come. Refused like the view.
 *   <li>{@code POST /api/join {command, name, code | secret}} or {@code {command, seat}} → 200
 *       {@code {revision}} and the cookie; 403 {@code wrong-code}; 429 {@code too-many-codes}. A
 *       phone that has a seat needs neither name nor code to come back.
 *   <li>{@code POST /api/ballots {command, poll, number, answers}}: the whole ballot of the person
 *       to that asking of the poll, an answer for each question that is not passed over: {@code
 *       {question, marks: [id …]}}, {@code ratings: {id: step}}, {@code places: {id: [across,
 *       up]}}, {@code amounts: {id: n}}, {@code order: [id …]}, {@code figure: "12.5"} or {@code
 *       texts: ["…"]}. {@code POST /api/hand-ins} with the same body: a ballot of somebody else,
 *       while phones are passed round.
 *   <li>{@code POST /api/choices {command, breakout, wants, offers}} (places of topics, all that
 *       the person chooses), {@code POST /api/notes {command, breakout, group, text}}, {@code POST
 *       /api/name {command, name}}, {@code POST /api/leave {command}} → 200 {@code {revision}} once
 *       it is durable; 409 when the rules refuse; 503 {@code not-saved} when it could not be stored
 *       or took longer than two seconds.
 * </ul>
 *
 * <p>While the facilitator checks the room, {@code GET /check} is a page that asks {@code GET
 * /api/ping} a few times and says with {@code POST /api/check {phone, millis: "12,15"}} how long
 * the answers took; at other times both are 404. {@code POST /api/name} without a name asks for
 * another made-up one where names are made up.
 *
 * <p>The view: {@code {revision, now, title, phase, name, present, message, countdown, task}}.
 * {@code message} is the facilitator's line to everybody, empty for none. {@code now} is the
 * server's clock in milliseconds; {@code countdown} is {@code {left, planned, paused}} in
 * milliseconds <em>at that moment</em>, so that a phone counts down with its own stopwatch and its
 * clock does not matter. {@code task.kind} is {@code waiting}, {@code listening}, {@code resting},
 * {@code voting}, {@code grouped} or {@code over}; sentences in it are in the phone's language.
 * {@code voting} has {@code {poll, number, anonymous, passing, stage, few, questions, mine}};
 * {@code mine} is in the shape of {@code answers} and empty where the poll is anonymous, as the
 * laptop does not know; a question has its {@code result} only once that is revealed, and a {@code
 * picture} as {@code {src, large, width, height, alt}} where it has one: {@code GET /pictures/HASH}
 * gives it and {@code GET /pictures/HASH/small} a form that is enough for phones, but only to who
 * sees that question now; {@code listening} has its {@code slide} in the same form with {@code
 * place}, "Slide 3 of 20" in words; {@code large} is left out where the picture is small itself.
 * {@code task.choosing}, where people choose before groups are drawn, is {@code {breakout,
 * offering, topics, places, wants, offers}}; {@code places} says in words how many fit at each
 * topic, and is left out where any number does.
 *
 * <h2>What the facilitator's remotes say and hear</h2>
 *
 * <p>Their paths are apart: {@code /remote} is their page, and a seat counts for nothing there, as
 * a remote is no participant. A remote is known by the header {@code X-Plenary-Remote}, 256 random
 * bits that it gets when it is paired and of which the laptop keeps a fingerprint in memory.
 * Changes need the same headers and {@code command} as those of phones.
 *
 * <ul>
 *   <li>{@code POST /remote/pair {command, name, code | secret}} → 200 {@code {token}}; 403 {@code
 *       wrong-code}; 410 {@code code-is-over}; 429 {@code too-many-codes}, counted over all
 *       addresses.
 *   <li>{@code GET /remote/view}, {@code GET /remote/stream} → what the facilitator sees, as {@link
 *       RemoteJson} writes it; with {@code ?preview} also the result that the room does not see
 *       yet. 401 {@code not-paired}; 409 {@code nothing-to-steer}.
 *   <li>{@code GET /remote/pictures/HASH} → the small form of a picture that belongs to the block
 *       that is on or to what was brought up.
 *   <li>{@code POST /remote/do {command, act, …}}: what {@link RemoteAct} lists, → 200 {@code
 *       {revision}}; 409 when the rules refuse or it was meant for what has passed.
 *   <li>{@code POST /remote/leave {command}}: the device is no longer paired.
 * </ul>
 *
 * <p>Whatever is refused comes as {@code {reason, text}}: a lasting word for programs and a
 * sentence for people. Other answers: 400 malformed, 403 {@code foreign-request}, 404, 405, 413
 * over 16 KiB, 415, 421 wrong host, 429 too fast (with {@code Retry-After}), 500 with a code that
 * is also in the log.
 */
@NullMarked
package app.plenary.web;

import org.jspecify.annotations.NullMarked;
