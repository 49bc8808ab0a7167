// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.invitation.Openness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds, begins and keeps sessions. */
@ApplicationScoped
class AnswerSessions {

    private final AnswerSessionRepository sessions;
    private final Invitations invitations;
    private final BallotBox ballots;
    private final Clock clock;

    AnswerSessions(AnswerSessionRepository sessions, Invitations invitations, BallotBox ballots, Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.ballots = ballots;
        this.clock = clock;
    }

    AnswerSession get(String id) {
        return sessions.get(id);
    }

    List<AnswerSession> list(AnswerSessionFilter filter, @Nullable List<String> after, int count) {
        return sessions.list(filter, after, count);
    }

    /** Where the respondent stands, without changing anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    Place look(OpenInvitation opened, Visit visit) {
        if (!opened.shared()) {
            String id = Objects.requireNonNull(opened.invitationId());
            return new Place(opened, sessions.ofInvitation(id).orElse(null), null, id, false);
        }
        String key = RespondentKey.of(visit.key());
        String hash = RespondentKey.hash(String.valueOf(opened.linkId()), key);
        AnswerSession session = sessions.ofKey(hash).orElse(null);
        OpenInvitation own = session == null ? opened : invitations.get(session.invitationId());
        return new Place(own, session, key, hash, false);
    }

    /** The same for whoever writes: of many at once each waits for the one before. A session is begun where it can be. */
    @Transactional(Transactional.TxType.MANDATORY)
    Place hold(OpenInvitation opened, Visit visit) {
        return opened.shared() ? holdShared(opened, visit) : holdPersonal(opened, visit);
    }

    private Place holdPersonal(OpenInvitation opened, Visit visit) {
        String id = Objects.requireNonNull(opened.invitationId());
        OpenInvitation held = invitations.hold(id);
        AnswerSession session = sessions.ofInvitation(id).orElse(null);
        if (session == null && held.openness() == Openness.OPEN) {
            session = begin(held, null, ballots.hash(held, visit.address()));
        }
        return new Place(held, session, null, id, false);
    }

    private Place holdShared(OpenInvitation link, Visit visit) {
        String key = RespondentKey.of(visit.key());
        String hash = RespondentKey.hash(String.valueOf(link.linkId()), key);
        sessions.holdKey(hash);
        AnswerSession session = sessions.ofKey(hash).orElse(null);
        if (session != null) {
            return new Place(invitations.hold(session.invitationId()), session, key, hash, false);
        }
        if (link.openness() != Openness.OPEN) {
            return new Place(link, null, key, hash, false);
        }
        String address = ballots.hash(link, visit.address());
        if (!ballots.admits(link.linkId(), address, now())) {
            return new Place(link, null, key, hash, true);
        }
        OpenInvitation own = invitations.join(link);
        return new Place(own, begin(own, hash, address), key, hash, false);
    }

    private AnswerSession begin(OpenInvitation invitation, @Nullable String keyHash, String addressHash) {
        sessions.forgetOld(now());
        AnswerSession session = AnswerSession.begin(invitation, keyHash, addressHash, now());
        sessions.persist(session);
        return session;
    }

    /** Keeps what is answered so far. */
    void keep(AnswerSession session, List<Answer> answers, String goOn, String language) {
        session.keep(answers, goOn, language, now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
