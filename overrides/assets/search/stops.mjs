// Words that the search leaves out: the twin of viegli/search/stops.py.

/** Folded, by language.
 * @type {Record<string, Set<string>>} */
export const STOPS = {
  lv: new Set(
    ("un vai ir ka kas ko kam kur kad cik par no uz ar pie pec lai ja bet ari to tas ta sis sim" +
      " es man mani mana mans manu mes mums tu jus var varu vajag gribu ludzu").split(" ")
  ),
  en: new Set(
    ("a an the and or of to in on at for from by with is are am be was i me my we our you your" +
      " it that this what where who how when which can do does have has need want please").split(" ")
  ),
  ru: new Set(
    ("и или а но в во на с со к о об по от за для из у я мне меня мои моя мое ми нам нас ви кто" +
      " что где куда как когда ето ли не ест можно нужно надо нужна нужен хочу могу" +
      " мени мене де як що коли до та або чи не е треба потрибно потрибна можу хто куди").split(" ")
  ),
};
