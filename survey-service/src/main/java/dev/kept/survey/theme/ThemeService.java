// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the code book. Each change makes a new version of it, by which everything is suggested anew. */
@ApplicationScoped
class ThemeService {

    private static final int DEEPEST = 5;

    private final ThemeRepository themes;
    private final Clock clock;

    ThemeService(ThemeRepository themes, Clock clock) {
        this.themes = themes;
        this.clock = clock;
    }

    List<Theme> all() {
        return themes.all();
    }

    long bookVersion() {
        return themes.bookVersion();
    }

    List<String> changes(long before, int count) {
        return themes.changes(before, count);
    }

    Theme get(String id) {
        return themes.get(id);
    }

    @Transactional
    Theme create(NewTheme wanted) {
        long book = themes.nextBook();
        requireFree(wanted.key(), null);
        Theme theme = new Theme(wanted, parent(wanted.parentId(), null), now());
        themes.persist(theme);
        themes.note(book, theme.id(), theme.content(), now());
        return theme;
    }

    @Transactional
    Theme change(String id, @Nullable String ifMatch, UnaryOperator<NewTheme> change) {
        // The lock of the book first: two themes cannot become each other's part at once.
        long book = themes.nextBook();
        Theme theme = themes.getLocked(id);
        ETags.require(ifMatch, theme.version());
        NewTheme wanted = change.apply(theme.content());
        requireFree(wanted.key(), id);
        theme.change(wanted, parent(wanted.parentId(), id), now());
        themes.flush();
        themes.note(book, id, theme.content(), now());
        return theme;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        long book = themes.nextBook();
        Theme theme = themes.getLocked(id);
        ETags.require(ifMatch, theme.version());
        if (themes.hasParts(id)) {
            throw ThemeProblem.THEME_HAS_PARTS.with(theme.key());
        }
        if (themes.coded(id)) {
            throw ThemeProblem.THEME_IN_USE.with(theme.key());
        }
        themes.delete(theme);
        themes.flush();
        themes.note(book, id, null, now());
    }

    private void requireFree(String key, @Nullable String self) {
        themes.findByKey(key).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw ThemeProblem.THEME_KEY_TAKEN.with(key);
        });
    }

    /** The parent, if it can be one. */
    private @Nullable String parent(@Nullable String parentId, @Nullable String self) {
        String ancestor = parentId;
        for (int depth = 1; ancestor != null; depth++) {
            Theme theme = themes.findById(ancestor);
            if (theme == null) {
                throw fault("theme-unknown", ancestor);
            }
            if (ancestor.equals(self)) {
                throw fault("theme-circle", theme.key());
            }
            if (depth >= DEEPEST) {
                throw fault("theme-too-deep", DEEPEST);
            }
            ancestor = theme.parentId();
        }
        return parentId;
    }

    private static RuntimeException fault(String code, Object argument) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("/parentId", code, argument)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
