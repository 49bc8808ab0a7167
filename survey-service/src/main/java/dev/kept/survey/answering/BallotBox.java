// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.AnswersConverter;
import dev.kept.survey.invitation.OpenInvitation;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes it hard to answer a shared link many times, and visible where it was done all the same. Many people can have one
 * address (an office, a school), so few are let be, more are flagged and only a crowd within an hour is turned away.
 */
@ApplicationScoped
class BallotBox {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int UNSUSPICIOUS = 3;

    private final AnswerSessionRepository sessions;
    private final byte[] secret;
    private final int mostPerHour;

    BallotBox(
            AnswerSessionRepository sessions,
            @ConfigProperty(name = "kept.cursor.secret") String secret,
            @ConfigProperty(name = "kept.answering.respondents-per-address", defaultValue = "60") int mostPerHour) {
        this.sessions = sessions;
        this.secret = ("address " + secret).getBytes(StandardCharsets.UTF_8);
        this.mostPerHour = mostPerHour;
    }

    /** An address as it is kept: enough to find the same one again, useless without our secret. */
    String hash(OpenInvitation invitation, String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String what = String.join(
                    "/", invitation.tenant(), String.valueOf(invitation.linkId()), ClientNetwork.of(address));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whether one more respondent of a shared link may come from this address. */
    boolean admits(@Nullable String linkId, String addressHash, Instant now) {
        return mostPerHour == 0 || sessions.fromAddress(linkId, addressHash, now.minus(HOUR)) < mostPerHour;
    }

    /** What the same answers have in common. */
    static String hash(List<Answer> answers) {
        return RespondentKey.sha256(Objects.requireNonNull(new AnswersConverter().convertToDatabaseColumn(answers)));
    }

    /** Flags a session that ends, where others like it came from the same address. */
    void inspect(AnswerSession session, String answersHash, Instant now) {
        String address = session.addressHash();
        if (address == null || session.linkId() == null) {
            return;
        }
        if (sessions.fromAddress(session.linkId(), address, now.minus(DAY)) > UNSUSPICIOUS) {
            session.flag(SessionFlag.SAME_ADDRESS);
        }
        if (sessions.repeated(session.linkId(), address, answersHash, now.minus(DAY))) {
            session.flag(SessionFlag.SAME_ANSWERS);
        }
    }
}
