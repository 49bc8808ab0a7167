// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of what people read. */
public final class Language {
    /** English, the default. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Chinese, simplified. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final ThreadLocal<@Nullable Locale> CHOSEN = new ThreadLocal<>();

    private Language() {}

    /** The language of the current request; English where there is none. */
    public static Locale current() {
        Locale chosen = CHOSEN.get();
        if (chosen != null) {
            return chosen;
        }
        RoutingContext request = currentRequest();
        return request == null ? ENGLISH : of(request);
    }

    /** The language that a request asks for. */
    public static Locale of(RoutingContext request) {
        return negotiate(request.request().getHeader("Accept-Language"));
    }

    /** Does background work in the language of the request that started it. */
    public static void runIn(Locale language, Runnable work) {
        Locale before = CHOSEN.get();
        CHOSEN.set(language);
        try {
            work.run();
        } finally {
            CHOSEN.set(before);
        }
    }

    /** The best of both languages for an {@code Accept-Language} header. */
    static Locale negotiate(@Nullable String header) {
        if (header == null) {
            return ENGLISH;
        }
        for (Locale.LanguageRange range : ranges(header)) {
            if (range.getWeight() == 0) {
                continue;
            }
            if (range.getRange().startsWith("zh")) {
                return CHINESE;
            }
            if (range.getRange().startsWith("en") || range.getRange().equals("*")) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of(); // a header that nobody can read is no reason to refuse the request
        }
    }

    private static @Nullable RoutingContext currentRequest() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(CurrentVertxRequest.class).get().getCurrent();
    }
}
