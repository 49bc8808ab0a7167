// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeerStatus;
import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeerView;
import dev.kept.metrics.benchmark.BenchmarkComparisonView.PeriodView;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.math.Difference;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gaps, the rank and the percentile of one period. */
final class GapTable {

    private static final int PEERS_FOR_A_PERCENTILE = 5;

    private final Metric metric;
    private final Variant variant;
    private final PeerPeriod period;
    private final Figure figure;
    private final @Nullable BigDecimal own;

    GapTable(Metric metric, Variant variant, PeerPeriod period, Figure figure) {
        this.metric = metric;
        this.variant = variant;
        this.period = period;
        this.figure = figure;
        this.own = figure.value() == null ? null : figure.value().value();
    }

    PeriodView row(List<Peer> peers) {
        List<BigDecimal> others = peers.stream()
                .filter(Peer::comparable)
                .map(peer -> peer.points().get(period))
                .filter(Objects::nonNull)
                .map(point -> new BigDecimal(point.value()))
                .toList();
        return new PeriodView(
                period.start(),
                period.end(),
                own == null ? null : Decimals.text(own),
                own == null ? figure.undefined() : null,
                figure.n(),
                own == null || metric.direction() == Direction.NEUTRAL ? null : 1 + better(others, own),
                others.size() + (own == null ? 0 : 1),
                percentile(others),
                peers.stream().map(this::peer).toList());
    }

    private int better(List<BigDecimal> others, BigDecimal value) {
        int sign = metric.direction() == Direction.LOWER_IS_BETTER ? -1 : 1;
        return Math.toIntExact(others.stream()
                .filter(other -> sign * other.compareTo(value) > 0)
                .count());
    }

    /** Mid-rank among the others. */
    private @Nullable String percentile(List<BigDecimal> others) {
        if (own == null || others.size() < PEERS_FOR_A_PERCENTILE || metric.direction() == Direction.NEUTRAL) {
            return null;
        }
        long equal = others.stream().filter(other -> other.compareTo(own) == 0).count();
        long worse = others.size() - better(others, own) - equal;
        return Decimals.quotient(BigDecimal.valueOf(2 * worse + equal), BigDecimal.valueOf(2L * others.size()));
    }

    private PeerView peer(Peer peer) {
        BenchmarkPointView point = peer.points().get(period);
        if (point == null) {
            return view(peer, PeerStatus.MISSING, null, null, null);
        }
        BigDecimal mine = own;
        if (mine == null || !peer.comparable()) {
            PeerStatus status = peer.comparable() ? PeerStatus.OWN_MISSING : PeerStatus.OTHER_DEFINITION;
            return view(peer, status, point, null, null);
        }
        BigDecimal value = new BigDecimal(point.value());
        String gap = Decimals.text(mine.subtract(value));
        return view(peer, PeerStatus.COMPARED, point, gap, interval(mine, value, point.n()));
    }

    private static PeerView view(
            Peer peer,
            PeerStatus status,
            @Nullable BenchmarkPointView point,
            @Nullable String gap,
            @Nullable Interval interval) {
        return new PeerView(
                peer.series().key(),
                peer.series().content().kind(),
                peer.series().content().of(),
                status,
                point == null ? null : point.value(),
                point == null ? null : point.n(),
                gap,
                interval == null ? null : Decimals.text(BigDecimal.valueOf(interval.low())),
                interval == null ? null : Decimals.text(BigDecimal.valueOf(interval.high())),
                interval == null ? null : interval.method());
    }

    /** Two shares where the peer's size is known; else the peer is taken as it is. */
    private @Nullable Interval interval(BigDecimal mine, BigDecimal theirs, @Nullable Long n) {
        if (figure.intervals().isEmpty()) {
            return null;
        }
        Interval ours = figure.intervals().get(0);
        double value = theirs.doubleValue();
        boolean share = variant.unit() == Unit.RATIO && value >= 0 && value <= 1;
        if (share && n != null && n > 0) {
            Interval other = Proportion.wilson(value, (double) n, OwnFigures.LEVEL);
            return Difference.of(mine.doubleValue(), ours, value, other);
        }
        return new Interval(ours.low() - value, ours.high() - value, ours.level(), "fixed");
    }
}
