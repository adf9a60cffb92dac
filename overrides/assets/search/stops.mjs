// Words that the search leaves out: the twin of viegli/search/stops.py.

/** Folded, by language.
 * @type {Record<string, Set<string>>} */
export const STOPS = {
  lv: new Set(
    ("un vai ir ka kas ko kam kur kad cik par no uz ar pie pec lai ja bet ari to tas ta sis" +
      " sim sadu tads es man mani mana mans manu manam manai mes mums tu jus vins vina savs" +
      " sava savu kads kada kadu kadam var varu vajag gribu ludzu loti vairs vel jau tikai" +
      " vajadzigs vajadziga vajadzigi nepieciesams nepieciesama").split(" ")
  ),
  en: new Set(
    ("a an the and or of to in on at for from by with is are am be was been i me my we our" +
      " you your he she they him her it its that this there some any someone somebody what" +
      " where who how when which can could do does did have has had would should get go take" +
      " need want please very much many").split(" ")
  ),
  ru: new Set(
    ("и или а но в во на с со к о об по от за для из у я мне меня мои моя мое моего моеи ми" +
      " нам нас ви он она они его ее кто кого кому что чтоби где куда как когда ето ли же би" +
      " ест бил била можно нужно надо нужна нужен хочу могу очен уже еще мени мене де як що" +
      " коли до та або чи е треба потрибно потрибна можу хто куди дуже вин вона").split(" ")
  ),
};
