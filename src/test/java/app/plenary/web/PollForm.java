package app.plenary.web;

import com.microsoft.playwright.Page;

/** How a person fills in whatever the page asks. */
final class PollForm {
    private PollForm() {}

    /** Answers every question that is shown, in some way of its kind. */
    static void fill(Page page) {
        for (var option : page.locator(".choice .option:nth-of-type(2)").all()) {
            option.click();
        }
        for (var steps : page.locator(".rated").all()) {
            steps.locator("label").nth(3).click();
        }
        var square = page.locator(".square");
        if (square.count() > 0) {
            int things = Math.max(1, page.locator(".things .topic").count());
            var box = square.boundingBox();
            for (int i = 0; i < Math.min(3, things); i++) {
                square.click(
                        new com.microsoft.playwright.Locator.ClickOptions()
                                .setPosition(box.width * (0.3 + 0.2 * i), box.height * 0.3));
            }
        }
        var points = page.locator(".points input.amount");
        if (points.count() > 0) {
            points.nth(0).fill("70");
            points.nth(1).fill("30");
        }
        for (int i = 0; i < Math.min(1, page.locator(".dots .amounts").count()); i++) {
            page.locator(".dots .step").nth(1).click();
            page.locator(".dots .step").nth(1).click();
            page.locator(".dots .step").nth(3).click();
        }
        if (page.locator(".ranking").count() > 0) {
            page.locator("#q1-3").click();
            page.locator("#q1-1").click();
        }
        for (var figure : page.locator("input.figure").all()) {
            figure.fill("6500");
        }
        for (var text : page.locator("textarea").all()) {
            text.fill("Somebody who answers my questions");
        }
        for (var word : page.locator(".words input").all()) {
            word.fill("curious");
        }
    }
}
