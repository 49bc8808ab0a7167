// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Something that feedback speaks of. */
@Entity
@Table(name = "theme")
class Theme {

    @Id
    private String id;

    @TenantId
    private String tenant;

    private String key;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    @Column(name = "label_zh")
    private String labelZh;

    @Column(name = "label_en")
    private String labelEn;

    @Convert(converter = StringsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<String> phrases;

    @Convert(converter = StringsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<String> exceptions;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected Theme() {}

    Theme(NewTheme wanted, @Nullable String parentId, Instant now) {
        this.id = Ids.next("thm");
        this.createdAt = now;
        change(wanted, parentId, now);
    }

    void change(NewTheme wanted, @Nullable String parent, Instant now) {
        this.key = wanted.key();
        this.parentId = parent;
        this.labelZh = wanted.labels().zh();
        this.labelEn = wanted.labels().en();
        this.phrases = wanted.phrases();
        this.exceptions = wanted.exceptions();
        this.active = wanted.activeOrDefault();
        this.updatedAt = now;
    }

    NewTheme content() {
        return new NewTheme(key, parentId, new ThemeLabels(labelZh, labelEn), phrases, exceptions, active);
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String key() {
        return key;
    }

    @Nullable String parentId() {
        return parentId;
    }

    List<String> phrases() {
        return phrases;
    }

    List<String> exceptions() {
        return exceptions;
    }

    boolean active() {
        return active;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
