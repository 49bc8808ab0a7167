// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.survey.audience.Audience;
import dev.kept.survey.invitation.InvitationGate;
import dev.kept.survey.invitation.Openness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps invitations from being answered while their wave is paused, when it is closed, and when a quota is full. */
@ApplicationScoped
class WaveGate implements InvitationGate {

    private final WaveRepository waves;
    private final Audience audience;
    private final EntityManager database;
    private final Clock clock;

    WaveGate(WaveRepository waves, Audience audience, EntityManager database, Clock clock) {
        this.waves = waves;
        this.audience = audience;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public @Nullable Openness closedBy(String waveId, @Nullable String customerId, String channel, boolean hold) {
        Wave wave = waves.findByIdOptional(waveId).orElse(null);
        if (wave == null || wave.status() == WaveStatus.CLOSED) {
            return Openness.CLOSED;
        }
        if (wave.status() != WaveStatus.LAUNCHED) {
            return Openness.PAUSED;
        }
        WaveQuotas quotas = wave.quotas();
        if (quotas.isEmpty()) {
            return null;
        }
        if (hold) {
            // Who completes a wave's quota does it alone; the count is taken after the one before has committed.
            waves.getLocked(waveId);
        }
        return isFull(wave, quotas, customerId, channel) ? Openness.QUOTA_FULL : null;
    }

    private boolean isFull(Wave wave, WaveQuotas quotas, @Nullable String customerId, String channel) {
        Integer most = quotas.completed();
        if (most != null && completed(wave, "", Map.of()) >= most) {
            return true;
        }
        Integer ofChannel = quotas.channels().get(channel);
        if (ofChannel != null
                && completed(wave, " and channel = :channel", Map.of("channel", constant(channel))) >= ofChannel) {
            return true;
        }
        return customerId != null && isSegmentFull(wave, quotas, customerId);
    }

    private boolean isSegmentFull(Wave wave, WaveQuotas quotas, String customerId) {
        LocalDate today = clock.instant().atZone(audience.zone(wave.tenant())).toLocalDate();
        for (Map.Entry<String, Integer> quota : quotas.segments().entrySet()) {
            if (audience.isMember(wave.tenant(), quota.getKey(), customerId, today)) {
                List<String> members = audience.members(wave.tenant(), quota.getKey(), today);
                long done = completed(
                        wave, " and customer_id = any (:members)", Map.of("members", members.toArray(String[]::new)));
                if (done >= quota.getValue()) {
                    return true;
                }
            }
        }
        return false;
    }

    private long completed(Wave wave, String more, Map<String, Object> values) {
        var query = database.createNativeQuery(
                        "select count(*) from invitation where tenant = :tenant and wave_id = :wave"
                                + " and state = 'COMPLETED'" + more)
                .setParameter("tenant", wave.tenant())
                .setParameter("wave", wave.id());
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private static String constant(String channel) {
        return channel.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
