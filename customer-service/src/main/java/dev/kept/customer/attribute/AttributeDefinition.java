// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a tenant says about one attribute of its customers. */
@Entity
@Table(name = "attribute_definition")
class AttributeDefinition {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(updatable = false)
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AttributeType type;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<String> choices;

    @Column(name = "label_en")
    private String labelEn;

    @Column(name = "label_zh_cn")
    private String labelZhCn;

    private boolean personal;

    private boolean required;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AttributeDefinition() {}

    AttributeDefinition(String id, NewAttributeDefinition wanted, Instant at) {
        this.id = id;
        this.key = wanted.key();
        this.type = wanted.type();
        this.createdAt = at;
        change(wanted, at);
    }

    final void change(NewAttributeDefinition wanted, Instant at) {
        this.choices = wanted.choicesOrNone();
        this.labelEn = wanted.label().en();
        this.labelZhCn = wanted.label().zhCn();
        this.personal = wanted.isPersonal();
        this.required = wanted.isRequired();
        this.updatedAt = at;
    }

    NewAttributeDefinition content() {
        return new NewAttributeDefinition(key, type, choices, new Label(labelEn, labelZhCn), personal, required);
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    AttributeType type() {
        return type;
    }

    List<String> choices() {
        return choices;
    }

    boolean personal() {
        return personal;
    }

    boolean required() {
        return required;
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
