// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.survey.persistence.TextsConverter;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts a wave's invitations. */
@ApplicationScoped
class WaveFigures {

    private static final int COUNTS = 11;

    private static final String OF_CHANNELS = """
            select channel,
                   count(*) filter (where state <> 'SUPPRESSED'), count(*) filter (where state = 'SUPPRESSED'),
                   count(sent_at), count(delivered_at), count(opened_at), count(started_at),
                   count(*) filter (where partial_at is not null and completed_at is null and state <> 'SCREENED_OUT'),
                   count(completed_at), count(*) filter (where state = 'SCREENED_OUT'),
                   count(*) filter (where state = 'BOUNCED' and sent_at is not null),
                   count(*) filter (where state = 'REFUSED')
            from invitation where tenant = :tenant and wave_id = :wave group by channel order by channel
            """;

    private static final String OF_REASONS = "select suppressed_for, count(*) from invitation where tenant = :tenant"
            + " and wave_id = :wave and suppressed_for is not null group by 1 order by 1";

    private static final String WAITING =
            "select count(*) from wave_member where tenant = :tenant and wave_id = :wave and state = 'WAITING'";

    private static final String OF_PROFILES = "select cast(profile as text), completed_at is not null, count(*)"
            + " from invitation where tenant = :tenant and wave_id = :wave and state <> 'SUPPRESSED'"
            + " and customer_id is not null group by 1, 2";

    private final EntityManager database;

    WaveFigures(EntityManager database) {
        this.database = database;
    }

    WaveCountsView counts(Wave wave) {
        List<WaveCountsView.ChannelCounts> channels = new ArrayList<>();
        long[] total = new long[COUNTS];
        for (Object row : query(OF_CHANNELS, wave).getResultList()) {
            Object[] cells = (Object[]) row;
            long[] counts = new long[COUNTS];
            for (int i = 0; i < COUNTS; i++) {
                counts[i] = ((Number) cells[i + 1]).longValue();
                total[i] += counts[i];
            }
            String channel = Channel.valueOf((String) cells[0]).text();
            channels.add(new WaveCountsView.ChannelCounts(channel, WaveCountsView.Counts.of(counts)));
        }
        Map<String, Long> reasons = new TreeMap<>();
        for (Object row : query(OF_REASONS, wave).getResultList()) {
            Object[] cells = (Object[]) row;
            reasons.put((String) cells[0], ((Number) cells[1]).longValue());
        }
        long waiting = ((Number) query(WAITING, wave).getSingleResult()).longValue();
        return new WaveCountsView(waiting, WaveCountsView.Counts.of(total), channels, reasons);
    }

    NonresponseView nonresponse(Wave wave) {
        Nonresponse comparison = new Nonresponse();
        TextsConverter texts = new TextsConverter();
        for (Object row : query(OF_PROFILES, wave).getResultList()) {
            Object[] cells = (Object[]) row;
            Map<String, String> profile =
                    Objects.requireNonNullElse(texts.convertToEntityAttribute((String) cells[0]), Map.of());
            comparison.add(profile, (Boolean) cells[1], ((Number) cells[2]).longValue());
        }
        return comparison.view();
    }

    private Query query(String sql, Wave wave) {
        return database.createNativeQuery(sql)
                .setParameter("tenant", wave.tenant())
                .setParameter("wave", wave.id());
    }
}
