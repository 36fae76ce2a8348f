package org.zhibiao.record;

/** What a body has to do with its duty. */
public enum Role implements Coded {
    /** 成立, 设立, 建立, 组建: it is set up. */
    ESTABLISH,
    /** 牵头, 主抓. */
    LEAD,
    /** 配合, 参与, 协同, 会同. */
    COOPERATE,
    /** 负责, 责任单位, 主体责任. */
    RESPONSIBLE,
    /** 任组长. */
    CHAIR,
    /** 办公室设在: it is the host. */
    OFFICE,
    /** 成员. */
    MEMBER
}
