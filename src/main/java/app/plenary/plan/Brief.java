package app.plenary.plan;

/**
 * What the facilitators need to know to lead a block. For their eyes only.
 *
 * @param goal what people should take from it
 * @param materials what has to be at hand
 * @param lead who leads it
 * @param notes Markdown
 */
public record Brief(String goal, String materials, String lead, String notes) {
    public static final Brief EMPTY = new Brief("", "", "", "");

    public static Brief notes(String notes) {
        return new Brief("", "", "", notes);
    }

    public Brief withGoal(String other) {
        return new Brief(other, materials, lead, notes);
    }

    public Brief withMaterials(String other) {
        return new Brief(goal, other, lead, notes);
    }

    public Brief withLead(String other) {
        return new Brief(goal, materials, other, notes);
    }

    public Brief withNotes(String other) {
        return new Brief(goal, materials, lead, other);
    }
}
