// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Themes of the caller's tenant, and the versions of its code book. */
@ApplicationScoped
class ThemeRepository implements PanacheRepositoryBase<Theme, String> {

    private static final String NEXT = """
            insert into code_book (tenant, version) values (:tenant, 1)
            on conflict (tenant) do update set version = code_book.version + 1 returning version
            """;
    private static final String NOTE = """
            insert into theme_change (id, tenant, book, theme_id, theme, changed_by, changed_at)
            values (:id, :tenant, :book, :theme, cast(:content as jsonb), :by, :at)
            """;
    private static final String CHANGES = """
            select cast(json_build_object('bookVersion', book, 'themeId', theme_id, 'theme', theme, 'changedBy', changed_by,
                   'changedAt', changed_at) as text)
            from theme_change where tenant = :tenant and book < :before order by book desc
            """;

    private final Caller caller;
    private final ObjectMapper json;

    ThemeRepository(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    Theme get(String id) {
        return findByIdOptional(id).orElseThrow(() -> ThemeProblem.THEME_NOT_FOUND.with(id));
    }

    Theme getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ThemeProblem.THEME_NOT_FOUND.with(id));
    }

    Optional<Theme> findByKey(String key) {
        return find("key", key).singleResultOptional();
    }

    List<Theme> all() {
        return list("order by key");
    }

    boolean hasParts(String id) {
        return count("parentId", id) > 0;
    }

    long bookVersion() {
        return session()
                .createNativeQuery("select version from code_book where tenant = :tenant", Long.class)
                .setParameter("tenant", caller.tenant())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Makes the next version of the code book; whoever changes it at the same time waits. */
    long nextBook() {
        return session()
                .createNativeQuery(NEXT, Long.class)
                .setParameter("tenant", caller.tenant())
                .getSingleResult();
    }

    /** @param content null if the theme is gone */
    void note(long book, String themeId, @Nullable NewTheme content, Instant now) {
        session()
                .createNativeMutationQuery(NOTE)
                .setParameter("id", Ids.next("tch"))
                .setParameter("tenant", caller.tenant())
                .setParameter("book", book)
                .setParameter("theme", themeId)
                .setParameter("content", content == null ? null : text(content))
                .setParameter("by", caller.subject())
                .setParameter("at", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Changes of the code book, newest first, as JSON. */
    List<String> changes(long before, int count) {
        return session()
                .createNativeQuery(CHANGES, String.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("before", before)
                .setMaxResults(count)
                .getResultList();
    }

    /** Whether a person has coded anything with this theme. */
    boolean coded(String id) {
        return !session()
                .createNativeQuery(
                        "select 1 from feedback_coding where tenant = :tenant and theme_id = :theme and state <> 'SUGGESTED'"
                                + " limit 1",
                        Integer.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("theme", id)
                .getResultList()
                .isEmpty();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private String text(NewTheme content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A theme cannot be written as JSON", e);
        }
    }
}
