/**
 * The areas of administrative reform in the order of the plans (Resolution 76/NQ-CP names six; the plans add steering).
 * Source: docs/domain.md §1.
 */
export const areas = {
  chi_dao_dieu_hanh: 'Chỉ đạo, điều hành',
  the_che: 'Cải cách thể chế',
  thu_tuc_hanh_chinh: 'Cải cách thủ tục hành chính',
  to_chuc_bo_may: 'Cải cách tổ chức bộ máy',
  cong_vu: 'Cải cách chế độ công vụ',
  tai_chinh_cong: 'Cải cách tài chính công',
  chinh_quyen_so: 'Xây dựng chính quyền số',
} as const;

export type Area = keyof typeof areas;
