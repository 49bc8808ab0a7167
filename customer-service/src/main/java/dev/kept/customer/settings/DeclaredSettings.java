// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The one row of settings of a tenant that has declared any. */
@Entity
@Table(name = "tenant_settings")
class DeclaredSettings {

    @Id
    private String id;

    @TenantId
    private String tenant;

    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "week_start")
    private DayOfWeek weekStart;

    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "business_model")
    private BusinessModel businessModel;

    @Enumerated(EnumType.STRING)
    @Column(name = "presence_rule")
    private PresenceRule presenceRule;

    @Column(name = "presence_days")
    private int presenceDays;

    @Column(name = "fiscal_year_start")
    private int fiscalYearStart;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<String> dimensions;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DeclaredSettings() {}

    DeclaredSettings(String id, TenantSettings settings, Instant at) {
        this.id = id;
        declare(settings, at);
    }

    final void declare(TenantSettings settings, Instant at) {
        this.zone = settings.zone();
        this.weekStart = settings.weekStart();
        this.currency = settings.currency();
        this.businessModel = settings.businessModel();
        this.presenceRule = settings.presence().rule();
        this.presenceDays = settings.presence().days();
        this.fiscalYearStart = Objects.requireNonNullElse(settings.fiscalYearStart(), 1);
        this.dimensions = List.copyOf(settings.dimensions());
        this.updatedAt = at;
    }

    TenantSettings settings() {
        return new TenantSettings(
                zone,
                weekStart,
                currency,
                businessModel,
                new Presence(presenceRule, presenceDays),
                fiscalYearStart,
                dimensions);
    }

    String tenant() {
        return tenant;
    }

    long version() {
        return version;
    }
}
