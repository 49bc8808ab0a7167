// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answerpage.NoticeView;
import dev.kept.survey.answerpage.PageView;
import dev.kept.survey.answerpage.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the browser gets.
 *
 * @param status of HTTP
 * @param html the page; null where the browser is to go on
 * @param goTo the step where it is to go on; null at a page
 * @param key what a shared link's respondent is known by from now on; null for a personal invitation
 * @param embeddedIn the sites that may show this page in a frame
 */
record Outcome(
        int status,
        @Nullable String html,
        @Nullable String goTo,
        @Nullable String key,
        List<String> embeddedIn) {

    private static final int SEE_OTHER = 303;

    static Outcome page(int status, PageView page, @Nullable String key) {
        return new Outcome(status, Pages.of(page), null, key, List.of());
    }

    static Outcome notice(int status, NoticeView notice) {
        return new Outcome(status, Pages.of(notice), null, null, List.of());
    }

    static Outcome goTo(String page, @Nullable String key) {
        return new Outcome(SEE_OTHER, null, page, key, List.of());
    }

    Outcome in(List<String> sites) {
        return new Outcome(status, html, goTo, key, sites);
    }
}
