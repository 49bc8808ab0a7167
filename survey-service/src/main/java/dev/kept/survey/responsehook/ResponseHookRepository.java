// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hooks of the caller's tenant. */
@ApplicationScoped
class ResponseHookRepository implements PanacheRepositoryBase<ResponseHook, String> {

    private final DataSource database;

    ResponseHookRepository(DataSource database) {
        this.database = database;
    }

    ResponseHook get(String id) {
        return findByIdOptional(id).orElseThrow(() -> HookProblem.RESPONSE_HOOK_NOT_FOUND.with(id));
    }

    ResponseHook getLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> HookProblem.RESPONSE_HOOK_NOT_FOUND.with(id));
    }

    /** Whose hook it is, whoever asks. */
    Optional<String> tenantOf(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select find_response_hook(?)")) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The hook could not be looked up", e);
            }
        });
    }

    List<ResponseHook> list(@Nullable List<String> after, int count) {
        var query = after == null
                ? find("order by createdAt, id")
                : find("(createdAt, id) > (?1, ?2) order by createdAt, id", Instant.parse(after.get(0)), after.get(1));
        return query.range(0, count - 1).list();
    }
}
