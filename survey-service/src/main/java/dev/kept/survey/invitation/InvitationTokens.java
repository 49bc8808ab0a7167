// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The hashes of tokens. An invitation can have several: each message that is sent carries one of its own. */
@ApplicationScoped
class InvitationTokens {

    private final EntityManager database;
    private final DataSource connections;

    InvitationTokens(EntityManager database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Where a token leads; exactly one of both ids is there. */
    record Place(
            String tenant,
            @Nullable String invitationId,
            @Nullable String linkId) {}

    /** A new token of an invitation. */
    String issue(Invitation invitation, Instant now) {
        return store(invitation.tenant(), "invitation_id", invitation.id(), now);
    }

    /** A new token of a shared link. */
    String issue(SurveyLink link, Instant now) {
        return store(link.tenant(), "link_id", link.id(), now);
    }

    private String store(String tenant, String column, String id, Instant now) {
        String token = InvitationToken.next();
        database.createNativeQuery("insert into invitation_token (hash, tenant, " + column
                        + ", created_at) values (:hash, :tenant, :id, :now)")
                .setParameter("hash", InvitationToken.hash(token))
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        return token;
    }

    /** Makes all tokens of an invitation worthless. */
    void withdraw(Invitation invitation) {
        database.createNativeQuery("delete from invitation_token where tenant = :tenant and invitation_id = :id")
                .setParameter("tenant", invitation.tenant())
                .setParameter("id", invitation.id())
                .executeUpdate();
    }

    /** The place of a token of whichever tenant. */
    Optional<Place> find(String token) {
        try (Connection connection = connections.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select tenant, invitation_id, link_id from find_invitation_token(?)")) {
            select.setBytes(1, InvitationToken.hash(token));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new InvitationException("Cannot look a token up", e);
        }
    }
}
